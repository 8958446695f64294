"""The load: so many phones, each on a connection of its own, send texts one after the other.

`python -m bench.load JOIN PHONES EACH` prints submissions per second. Plain sockets, so that the
sending costs as little as can be.
"""

import asyncio
import sys
import time
from urllib.parse import urlencode, urlsplit
from uuid import uuid4

ACCEPTED = (b"200", b"201")


async def phone(join: str, each: int) -> None:
    """One phone: a form post, the whole answer read, then the next."""
    address = urlsplit(join)
    reader, writer = await asyncio.open_connection(address.hostname, address.port)
    for number in range(each):
        body = urlencode({"id": str(uuid4()), "text": f"Leads go dark, says number {number}"})
        head = (
            f"POST {address.path}/disconnects HTTP/1.1\r\nHost: {address.netloc}\r\n"
            "Content-Type: application/x-www-form-urlencoded\r\nAccept: application/json\r\n"
            f"Content-Length: {len(body)}\r\n\r\n"
        )
        writer.write((head + body).encode())
        await _whole_answer(reader)
    writer.close()


async def _whole_answer(reader: asyncio.StreamReader) -> None:
    head = await reader.readuntil(b"\r\n\r\n")
    status = head.split(b" ", 2)[1]
    if status not in ACCEPTED:
        raise RuntimeError(head.decode())
    length = head.lower().split(b"content-length:")[1].split(b"\r\n")[0]
    await reader.readexactly(int(length))


async def send(join: str, phones: int, each: int) -> float:
    """Submissions per second of all phones together."""
    began = time.perf_counter()
    await asyncio.gather(*(phone(join, each) for _ in range(phones)))
    return phones * each / (time.perf_counter() - began)


if __name__ == "__main__":
    print(asyncio.run(send(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))))
