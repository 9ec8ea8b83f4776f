#!/usr/bin/env python3
"""Reads a Claimdesk bundle without Claimdesk, from src/bundle/README.md alone: checks every digest, and prints
what is in it as JSON. Plain bundles and gzip; usage: read_bundle.py FILE"""
import base64, gzip, hashlib, json, sys


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def check_line(line):
    head, _, tail = line.rpartition(b',"digest":"')
    if sha256(head) + '"}' != tail.decode():
        raise SystemExit(f"changed: {line[:60]!r}")


def main(path):
    data = open(path, "rb").read()
    if data[:2] == b"\x1f\x8b":
        data = gzip.decompress(data)
    document = json.loads(data)
    if document["format"] != "claimdesk-bundle" or document["version"] != 1:
        raise SystemExit("not a bundle of version 1")
    for line in data.split(b"\n"):
        if line.startswith(b'{"format"'):
            check_line(line[:-1] + b"}")
        elif line.startswith((b'{"claim"', b'{"name"')):
            check_line(line.rstrip(b","))
    if sha256(data[: data.rindex(b',"digest":"')]) != document["end"]["digest"]:
        raise SystemExit("the whole is changed")

    claims = {}
    for part in document["claims"]:
        for text in part["events"]:
            event = json.loads(text)
            event["id"] = sha256(b"claimdesk-event-v1\0" + text.encode())
            claims.setdefault(part["claim"], []).append(event)
    files = {part["file"]: b"".join(map(base64.b64decode, part["pieces"])) for part in document["files"]}
    for name, content in files.items():
        if sha256(content) != name:
            raise SystemExit(f"changed: file {name}")
    print(json.dumps({
        "written": document["written"],
        "claims": {claim: [[event["id"], event["kind"]] for event in events] for claim, events in claims.items()},
        "documents": [part["name"] for part in document["documents"]],
        "files": {name: len(content) for name, content in files.items()},
    }))


main(sys.argv[1])
