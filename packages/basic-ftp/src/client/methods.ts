import { isFtpReplyError } from "@ftp-codes/core";
import type { Client, FileInfo, FTPResponse } from "basic-ftp";
import type { Readable, Writable } from "node:stream";
import type { ConnectionOptions } from "node:tls";
import type { Access } from "../types.js";
import { addCause } from "./add-cause.js";
import { askLastMod, askPath, askSize } from "./answers.js";
import { type Conversation, responseOf } from "./conversation.js";
import { downloadInto } from "./download.js";
import { awaitGreeting } from "./greeting.js";
import { listBy, requestList } from "./listing.js";
import { receiveFile, sendFile } from "./local-file.js";
import { logIn } from "./login.js";
import { type ClientMembers, membersOf } from "./members.js";
import { type DataConnection, openDataConnection, passiveCommandsOf } from "./passive.js";
import { uploadOf } from "./upload.js";
import { useTls } from "./use-tls.js";

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- methods of many signatures
export type Method = (...args: any[]) => Promise<unknown>;

/** How the corrected methods work; see `ReplyCodesOptions`. */
interface MethodOptions {
  readonly account?: string | undefined;
  readonly checkSize?: boolean | undefined;
  readonly dataConnections?: readonly DataConnection[] | undefined;
  readonly whileConnecting?: (() => Promise<void>) | undefined;
}

/** `methods` take the place of public methods of `client`, `parts` of what these are made of. */
export function correctedMethods(
  client: Client,
  conversation: Conversation,
  options: MethodOptions,
): { methods: { readonly [name: string]: Method }; parts: object } {
  const { ftp } = conversation;
  const members = membersOf(client);
  const inherited = { access: client.access.bind(client), connectImplicitTLS: client.connectImplicitTLS.bind(client) };
  let account = options.account;

  const passive = options.dataConnections ?? passiveCommandsOf(client);
  const prepareTransfer: Client["prepareTransfer"] = () => openDataConnection(conversation, passive ?? []);
  /** The user's own way to open data connections, set before or after, is kept. */
  const openFor = async (meanwhile?: () => Promise<void>): Promise<unknown> => {
    if (passive !== undefined && client.prepareTransfer === prepareTransfer)
      return openDataConnection(conversation, passive, meanwhile);
    await meanwhile?.();
    return client.prepareTransfer(client.ftp);
  };
  const tracker = (name: string, type: string): { onStart: () => void; onStop: () => void } => ({
    onStart: () => ftp.dataSocket && members._progressTracker.start(ftp.dataSocket, name, type),
    onStop: () => members._progressTracker.updateAndStop(),
  });

  const parts: Partial<ClientMembers> & Partial<Pick<Client, "prepareTransfer">> = {
    ...(passive !== undefined && { prepareTransfer }),
    _handleConnectResponse: () => awaitGreeting(conversation),
    async _uploadFromStream(source: Readable, remotePath, command) {
      const path = await client.protectWhitespace(remotePath);
      return uploadOf(conversation, source, path, { command, openDataConnection: openFor, ...tracker(path, "upload") });
    },
    _uploadLocalFile: (localPath, remotePath, command, section) =>
      sendFile(localPath, section, (source) => members._uploadFromStream(source, remotePath, command)),
    async _downloadToStream(destination: Writable, remotePath, startAt) {
      const path = await client.protectWhitespace(remotePath);
      return downloadInto(conversation, destination, path, {
        startAt,
        checkSize: options.checkSize ?? true,
        openDataConnection: (meanwhile) =>
          openFor(async () => {
            await meanwhile();
            await options.whileConnecting?.();
          }),
        ...tracker(path, "download"),
      });
    },
    _downloadToFile: (localPath, remotePath, startAt) =>
      receiveFile(localPath, startAt, (destination) => members._downloadToStream(destination, remotePath, startAt)),
    _requestListWithCommand: (command) =>
      requestList(conversation, client, command, {
        maxBytes: members.options.maxListingBytes ?? Infinity,
        ...tracker("", "list"),
      }),
    async _openDir(name) {
      const path = await client.protectWhitespace(name);
      const made = await client.send(`MKD ${path}`).catch((error: unknown) => {
        if (isFtpReplyError(error) && conversation.closedBy === undefined) return error;
        throw error;
      });
      try {
        await client.cd(name);
      } catch (error) {
        if (!(error instanceof Error) || !isFtpReplyError(made)) throw error;
        // Where MKD found the directory there already, what keeps us out of it is the reason; else it is that MKD failed.
        throw made.advice.cause === "exists" ? addCause(error, made) : addCause(made, error);
      }
    },
  };

  const methods: { readonly [name: string]: Method } = {
    async access(access: Access = {}) {
      account = access.account ?? options.account;
      const { secureOptions } = access;
      return inherited.access({
        ...access,
        ...(secureOptions !== undefined && { secureOptions: { ...secureOptions } }),
      });
    },
    // The data connections compare the certificate with this host as well.
    connectImplicitTLS: (host: string = "localhost", port: number = 21, tlsOptions: ConnectionOptions = {}) =>
      inherited.connectImplicitTLS(host, port, { ...tlsOptions, host: tlsOptions.host ?? host }),
    login: (user: string = "anonymous", password: string = "guest") => logIn(conversation, user, password, account),
    useTLS: (tlsOptions: ConnectionOptions = {}, command: string = "AUTH TLS") =>
      useTls(conversation, tlsOptions, command),
    async sendIgnoringError(command: string): Promise<FTPResponse> {
      try {
        return await conversation.request(command);
      } catch (error) {
        if (!isFtpReplyError(error) || conversation.closedBy !== undefined) throw error;
        return responseOf(error.reply);
      }
    },
    pwd: () => askPath(conversation),
    size: async (path: string) => askSize(conversation, await client.protectWhitespace(path)),
    lastMod: async (path: string) => askLastMod(conversation, await client.protectWhitespace(path)),
    async list(path: string = ""): Promise<FileInfo[]> {
      const target = await client.protectWhitespace(path);
      return listBy(client, target, async (command) => {
        await openFor();
        return (await members._requestListWithCommand(command)) as FileInfo[];
      });
    },
  };
  return { methods, parts };
}
