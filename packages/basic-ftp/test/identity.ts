/** A certificate for localhost and 127.0.0.1, and its key: for servers in tests, signed by itself, known to everybody. */
export const identity = {
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgHtIURx+3EEb3EDa/
N+fsskWD52R/Hab+IuHsh70CT+2hRANCAAS+enuGFVBqCn2aYhugart0r/jLCUyq
JhclN96aB90+As0SUwt66ZweVyQB6/42NFE/0nwRm+dnpH8gRi5PEniL
-----END PRIVATE KEY-----`,
  cert: `-----BEGIN CERTIFICATE-----
MIIBmzCCAUGgAwIBAgIUbKmCkPw1cf3xjJnnFEXgA/7fonwwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMzAzMzg0NVoYDzIxMjYxMDMw
MDMzODQ1WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAAS+enuGFVBqCn2aYhugart0r/jLCUyqJhclN96aB90+As0SUwt66Zwe
VyQB6/42NFE/0nwRm+dnpH8gRi5PEniLo28wbTAdBgNVHQ4EFgQUW0IUq1Bz9mOr
M2KucVELn4DFEk0wHwYDVR0jBBgwFoAUW0IUq1Bz9mOrM2KucVELn4DFEk0wDwYD
VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
zj0EAwIDSAAwRQIhANVlyJVuq79d7K/ccV+hhkDiNUD7nMl8CKohxLG8KUYcAiAD
KfyyaEkh+0/tP+nMYY3W5RY6jnyjuL2zJ/h1el/Whg==
-----END CERTIFICATE-----`,
} as const;
