"""What `flask run` has no option for. Next to hello.py and a directory called static."""

from werkzeug.serving import run_simple

from hello import app

if __name__ == "__main__":
    run_simple(
        "127.0.0.1",
        5000,
        app,
        threaded=True,  # or processes=4, not both
        use_reloader=True,
        static_files={"/assets": "static"},
    )
