"""Runs the tests of pyftpdlib's suite that need nothing but a server: SOURCE PORT. Prints a line of JSON for each."""

import json
import os
import sys
import unittest

source, port = sys.argv[1], int(sys.argv[2])
sys.path.insert(0, source)

import pyftpdlib.test as base  # noqa: E402
from pyftpdlib.handlers import FTPHandler  # noqa: E402


class RunningServer:
    """In place of the suite's own server: the one that runs already, on the current directory."""

    handler = FTPHandler
    host = "127.0.0.1"

    def __init__(self, addr=None):
        self.port = port

    def start(self):
        pass

    def stop(self):
        pass


# Before the tests are imported, which take it from there.
base.MProcessTestFTPd = RunningServer

import pyftpdlib.test.test_functional as functional  # noqa: E402

CLASSES = [
    "TestFtpAuthentication",
    "TestFtpDummyCmds",
    "TestFtpCmdsSemantic",
    "TestFtpFsOperations",
    "TestFtpStoreData",
    "TestFtpRetrieveData",
    "TestFtpListingCmds",
    "TestFtpAbort",
]

for name in CLASSES:
    for test in unittest.defaultTestLoader.loadTestsFromTestCase(getattr(functional, name)):
        result = unittest.TestResult()
        test.run(result)
        problems = [text for _, text in result.errors + result.failures]
        print(json.dumps({"test": f"{name}.{test._testMethodName}", "problem": problems[0] if problems else None}))
        sys.stdout.flush()

# The suite leaves threads behind that nobody waits for.
os._exit(0)
