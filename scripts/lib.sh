# What the commands in this folder share: where things are, how to speak, how to fail.
# Source it; it changes to the project's root, so every path below is relative to that.

set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"

say() { printf '» %s\n' "$*"; }

# fail WHAT [WHAT TO DO]...: one line of what went wrong, then advice, to standard error.
fail() {
    printf '✗ %s\n' "$1" >&2
    shift
    if (($#)); then printf '%s\n' "$@" | sed 's/^/  /' >&2; fi
    exit 1
}

# What a command means is its first comment block.
usage() { sed -n '2,/^$/{s/^# \{0,1\}//p}' "$0"; }

seconds_since() { awk -v from="$1" -v to="$EPOCHREALTIME" 'BEGIN { printf "%.1f s", to - from }'; }

# version_of COMMAND: the first number with a dot in what it says of itself.
version_of() { "$1" --version 2>/dev/null | grep -oE '[0-9]+(\.[0-9]+)+' | head -n 1 || true; }

# at_least HAVE WANT: both as 1.2.3
at_least() { [[ -n $1 && $(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1) == "$2" ]]; }

# dependencies FROM: rows of dependencies.md whose second column matches, as NAME<tab>FROM<tab>VERSION
dependencies() {
    awk -F ' *\\| *' -v from="$1" '$3 ~ "^" from "$" { print $2 "\t" $3 "\t" $4 }' scripts/dependencies.md
}

# Builds that were done before are quick, in other folders too.
export CCACHE_BASEDIR=$root CCACHE_NOHASHDIR=1 CCACHE_SLOPPINESS=pch_defines,time_macros CCACHE_DEPEND=1 CCACHE_INODECACHE=1
if command -v ccache >/dev/null; then
    export CMAKE_CXX_COMPILER_LAUNCHER=ccache EM_COMPILER_WRAPPER=ccache
fi

# Debian's emcc finds its JavaScript optimiser here, also where node is not Debian's.
export NODE_PATH=/usr/share/nodejs${NODE_PATH:+:$NODE_PATH}
