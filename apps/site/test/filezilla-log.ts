/** A log as FileZilla writes it, with the password in it, as its debug level does. */
export const fileZillaLog = `Status:\tResolving address of ftp.example.com
Status:\tConnecting to 192.0.2.10:21...
Status:\tConnection established, waiting for welcome message...
Response:\t220 ProFTPD Server (Files) [192.0.2.10]
Command:\tAUTH TLS
Response:\t234 AUTH TLS successful
Status:\tInitializing TLS...
Status:\tTLS connection established.
Command:\tUSER anna
Response:\t331 Password required for anna
Command:\tPASS wind-mill-77
Response:\t230 User anna logged in
Command:\tPBSZ 0
Response:\t200 PBSZ 0 successful
Command:\tPROT P
Response:\t200 Protection set to Private
Status:\tRetrieving directory listing...
Command:\tPWD
Response:\t257 "/" is the current directory
Command:\tTYPE I
Response:\t200 Type set to I
Command:\tPASV
Response:\t227 Entering Passive Mode (192,0,2,10,195,192).
Command:\tMLSD
Response:\t425 Unable to build data connection: Operation not permitted
Error:\tFailed to retrieve directory listing`;
