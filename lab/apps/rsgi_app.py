"""An application that speaks RSGI and nothing else."""

import app_log


class Application:
    async def __rsgi__(self, scope, protocol):
        app_log.write({"event": "rsgi", "id": "rsgi", "path": scope.path, "method": scope.method})
        protocol.response_str(200, [("content-type", "text/plain")], "hello\n")


app = application = Application()
