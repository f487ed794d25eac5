from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route, WebSocketRoute


async def hello(request):
    return PlainTextResponse("Hello from Starlette\n")


async def echo(socket):
    await socket.accept()
    async for text in socket.iter_text():
        await socket.send_text(text)


app = Starlette(routes=[Route("/", hello), WebSocketRoute("/echo", echo)])
