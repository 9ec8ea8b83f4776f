#!/usr/bin/env python3
"""Checks the signatures of a Claimdesk bundle without Claimdesk and without any library for it: ECDSA over P-256 in plain
integers (FIPS 186-5). Of each event its id, key and verdict; fails if any is BAD. Usage: verify_signature.py FILE"""
import base64, gzip, hashlib, json, sys

P = 2**256 - 2**224 + 2**192 + 2**96 - 1  # the curve: y² = x³ - 3x + B modulo P, with N points, made by G
B = 0x5AC635D8AA3A93E7B3EBBD55769886BC651D06B0CC53B0F63BCE3C3E27D2604B
N = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
G = (0x6B17D1F2E12C4247F8BCE6E563A440F277037D812DEB33A0F4A13945D898C296,
     0x4FE342E2FE1A7F9B8EE7EB4A7C0F9E162BCE33576B315ECECBB6406837BF51F5)
number = lambda data: int.from_bytes(data, "big")
sha256 = lambda data: hashlib.sha256(data).digest()

def add(a, b):  # None: the point at infinity
    if a is None or b is None: return a or b
    if a[0] == b[0] and (a[1] + b[1]) % P == 0: return None
    slope = (3 * a[0] ** 2 - 3) * pow(2 * a[1], -1, P) if a == b else (b[1] - a[1]) * pow(b[0] - a[0], -1, P)
    x = (slope**2 - a[0] - b[0]) % P
    return x, (slope * (a[0] - x) - a[1]) % P

def times(count, point):
    total = None
    for bit in bin(count)[2:]:
        total = add(total, total)
        if bit == "1": total = add(total, point)
    return total

def is_true(public_key, text, proof):
    (x, y), (r, s) = [(number(two[:32]), number(two[32:])) for two in (public_key[1:], proof)]
    if public_key[0] != 4 or max(x, y) >= P or (y * y - x**3 + 3 * x - B) % P: return False
    if not (0 < r < N and 0 < s < N): return False
    found = add(times(number(sha256(text)) * pow(s, -1, N) % N, G), times(r * pow(s, -1, N) % N, (x, y)))
    return found is not None and found[0] % N == r

def verdict(event, key, signature):
    if not signature or key == "-": return "unsigned"  # an event that names no key is nobody's
    public_key, proof = signature[1:66], signature[66:]
    if len(signature) != 130 or signature[0] != 1 or sha256(public_key).hex()[:32] != key: return "BAD"
    return "good" if is_true(public_key, b"claimdesk-signature-v1\0" + event, proof) else "BAD"

data = open(sys.argv[1], "rb").read()
verdicts = []
for part in json.loads(gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data)["claims"]:
    for at, text in enumerate(part["events"]):
        event, key = sha256(b"claimdesk-event-v1\0" + text.encode()), json.loads(text).get("key", "-")
        verdicts.append(verdict(event, key, base64.b64decode(part["signatures"][at] if part.get("signatures") else "")))
        print(event.hex(), ascii(key).strip("'"), verdicts[-1])  # escaped: nobody's key makes up a line
sys.exit("BAD" in verdicts)
