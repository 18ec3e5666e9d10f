#!/bin/sh
# Makes what the cluster of docker-compose.yml must keep to itself: a certificate authority, a certificate for each node, the passwords, and
# the connection string of the command and query processes. Only openssl is needed. What is there and good stays as it is, so that it can run
# at any time; a node's certificate is made anew when it ends within 30 days or does not fit. Nothing that it makes belongs into git.
#
#   infra/eventstoredb/make-secrets.sh [folder]        the folder is infra/secrets unless said otherwise
#   OWNER=1000:1000                                    who reads the keys and passwords: the user of the containers
set -eu
umask 077

here=$(cd "$(dirname "$0")" && pwd)
folder=${1:-$here/../secrets}
owner=${OWNER:-1000:1000}
nodes='esdb-1 esdb-2 esdb-3'
authority_days=3650
node_days=825
renew_seconds=$((30 * 24 * 3600))

# Docker hands such files on as they stand on the host: with this owner, and not with the one that docker-compose.yml may name.
if [ "$(id -u):$(id -g)" != "$owner" ] && [ "$(id -u)" != 0 ]; then
  echo "make-secrets: the containers read these files as $owner, and you are $(id -u):$(id -g), who cannot give files away." >&2
  echo "Run this with sudo; or, where the containers' users are mapped to others, say to whom with OWNER=uid:gid." >&2
  exit 1
fi

mkdir -p "$folder"
cd "$folder"
echo '*' >.gitignore
work=$(mktemp -d ./.making.XXXXXX)
trap 'rm -rf "$work"' EXIT

# Whole or not at all: a file is made beside its place, given its owner and mode, and renamed.
put() { # put <mode> <file>
  chmod "$1" "$work/$2"
  if [ "$(id -u)" = 0 ] && [ "$2" != ca.key ]; then chown "$owner" "$work/$2"; fi
  mv "$work/$2" "$2"
  echo "made $2"
}

# Its key goes into no container; who makes the certificates keeps it.
make_authority() {
  if [ -f ca.crt ] && [ -f ca.key ]; then return; fi
  openssl req -x509 -newkey rsa:3072 -nodes -sha256 -days "$authority_days" -subj '/O=Camket/CN=Camket event store CA' \
    -addext 'basicConstraints=critical,CA:TRUE,pathlen:0' -addext 'keyUsage=critical,keyCertSign,cRLSign' \
    -keyout "$work/ca.key" -out "$work/ca.crt" 2>/dev/null
  put 0400 ca.key
  put 0444 ca.crt
}

fits() { # fits <node>: signed by the authority, for this name and this key, and not about to end
  [ -f "$1.crt" ] && [ -f "$1.key" ] &&
    openssl verify -CAfile ca.crt -verify_hostname "$1" "$1.crt" >/dev/null 2>&1 &&
    openssl x509 -in "$1.crt" -noout -checkend "$renew_seconds" >/dev/null &&
    [ "$(openssl x509 -in "$1.crt" -noout -pubkey)" = "$(openssl pkey -in "$1.key" -pubout)" ]
}

# The common name is one for all nodes: by it a node knows another for one of its own. Nodes are servers and clients of each other.
make_node() {
  if fits "$1"; then return; fi
  openssl req -new -newkey rsa:2048 -nodes -sha256 -subj '/O=Camket/CN=eventstoredb-node' \
    -keyout "$work/$1.key" -out "$work/$1.csr" 2>/dev/null
  cat >"$work/$1.ext" <<EXTENSIONS
basicConstraints=critical,CA:FALSE
keyUsage=critical,digitalSignature,keyEncipherment
extendedKeyUsage=serverAuth,clientAuth
subjectAltName=DNS:$1,DNS:localhost,IP:127.0.0.1
EXTENSIONS
  openssl x509 -req -sha256 -days "$node_days" -in "$work/$1.csr" -extfile "$work/$1.ext" \
    -CA ca.crt -CAkey ca.key -set_serial "0x$(openssl rand -hex 16)" -out "$work/$1.crt" 2>/dev/null
  put 0400 "$1.key"
  put 0444 "$1.crt"
}

make_password() {
  if [ -s "$1" ]; then return; fi
  openssl rand -hex 24 >"$work/$1"
  put 0400 "$1"
}

# Every node by name: `esdb+discover://` would ask the first alone. The file that the option names is where the containers find it.
make_connection_string() {
  if [ -s event-store ]; then return; fi
  hosts=$(for node in $nodes; do printf '%s:2113,' "$node"; done)
  echo "esdb://camket:$(openssl rand -hex 24)@${hosts%,}?tls=true&tlsCAFile=/opt/camket/ca.crt" >"$work/event-store"
  put 0400 event-store
}

make_authority
for node in $nodes; do make_node "$node"; done
make_password admin-password
make_password ops-password
make_connection_string
echo "all there: $(pwd)"
