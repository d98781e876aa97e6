#!/bin/sh
# Install the Debian packages that the tests use, where that is allowed; else name them in one sentence.
set -u

missing=''
for pair in java:default-jre-headless soffice:libreoffice-writer pdftoppm:poppler-utils node:nodejs npm:npm chromium:chromium; do
    command -v "${pair%%:*}" >/dev/null 2>&1 || missing="$missing ${pair#*:}"
done
[ -n "$missing" ] || exit 0

install() {
    # $missing is a list of names: it is split on purpose.
    # shellcheck disable=SC2086
    apt-get -qq update &&
        apt-get -qq -y -o DPkg::Lock::Timeout=300 install --no-install-recommends $missing
}

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing$missing …"
    export DEBIAN_FRONTEND=noninteractive
    said=$(install </dev/null 2>&1) && exit 0
    printf '%s\n' "$said" | tail -n 3 >&2
fi
echo "Some tests need Debian packages that are not installed: sudo apt-get install$missing" >&2
