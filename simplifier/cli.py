"""The command line. Data goes to stdout, everything else to stderr; errors carry a code, a German message and a hint.

Exit codes: 0 ok, 1 findings or failed records, 2 usage or input, 3 interrupted and resumable, 4 internal error.
"""

from __future__ import annotations

import json
import os
import sys
import traceback
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from simplifier.dates import parse_date
from simplifier.errors import ConfigError, InputError, SimplifierError
from simplifier.settings import Settings, load_settings

if TYPE_CHECKING:
    from simplifier.document import Document, SentenceResult, SimplifiedDocument

EXIT_OK, EXIT_FINDINGS, EXIT_USAGE, EXIT_INTERRUPTED, EXIT_INTERNAL = range(5)
FORMATS = ("html", "markdown", "docx", "json", "text", "comparison")


def say(message: str) -> None:
    """A line for the person at the keyboard (stderr)."""
    click.echo(message, err=True)


def read_source(name: str, on: date | None = None) -> Document:
    """The document from a file name or "-" (standard input)."""
    from simplifier.reading import read_bytes, read_file

    document = read_bytes(sys.stdin.buffer.read(), "-") if name == "-" else read_file(Path(name))
    return replace(document, date=on) if on else document


def settings_for(profile: str | None, rewriter: str | None) -> Settings:
    """The settings with what the command line says over them."""
    settings = load_settings()
    return replace(settings, profile=profile or settings.profile, rewriter=rewriter or settings.rewriter)


def show_build(share: float, what: str) -> None:
    """Progress of the model's first build: a bar on a terminal, lines elsewhere."""
    if sys.stderr.isatty():
        done = int(share * 30)
        click.echo(f"\r{'█' * done}{'·' * (30 - done)} {share:4.0%} {what:<50}", err=True, nl=share >= 1)
    else:
        say(f"{share:4.0%} {what}")


def show_sentence(done: int, total: int, _result: SentenceResult) -> None:
    """Progress of the conversion, on a terminal only."""
    if sys.stderr.isatty():
        click.echo(f"\rSatz {done} von {total}", err=True, nl=done == total)


class GermanHelp(click.Command):
    """A command whose help option speaks German."""

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The help option, described in German."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "Diese Hilfe zeigen."
        return option


class GermanGroup(GermanHelp, click.Group):
    """A group whose commands all speak German."""

    command_class = GermanHelp


@click.group(cls=GermanGroup, no_args_is_help=True, invoke_without_command=False)
@click.version_option(package_name="leichte-sprache-simplifier", help="Die Version zeigen.")
def cli() -> None:
    """Macht aus Amts-Deutsch einen Entwurf in Leichter Sprache. Alles läuft auf diesem Rechner.

    Rückgabe: 0 gut, 1 Befunde, 2 falsche Eingabe, 3 unterbrochen, 4 Fehler im Programm.
    """


profile_option = click.option("--profile", metavar="NAME", help="Regelwerk, zum Beispiel netzwerk.")
rewriter_option = click.option(
    "--rewriter", metavar="NAME", help="embedded (eingebautes Modell), embedded:ORDNER, rules, transformers:PFAD."
)
json_option = click.option("--json", "as_json", is_flag=True, help="Ein JSON-Objekt ausgeben.")


@cli.command()
@click.argument("file", metavar="DATEI|-")
@json_option
@profile_option
@rewriter_option
@click.option("--date", "on", metavar="JJJJ-MM-TT", help="Datum vom Artikel. Begriffe werden dazu passend erklärt.")
@click.option("--html", "html_file", type=click.Path(path_type=Path), metavar="DATEI", help="Auch als Seite speichern.")
@click.option("--scores", "with_scores", is_flag=True, help="Werte vorher und nachher auf stderr zeigen.")
def text(
    file: str,
    as_json: bool,
    profile: str | None,
    rewriter: str | None,
    on: str | None,
    html_file: Path | None,
    with_scores: bool,
) -> None:
    """Einen Text in Leichte Sprache umschreiben (Entwurf)."""
    from simplifier.assembly import build_pipeline
    from simplifier.export import export

    document = read_source(file, parse_date(on))
    pipeline = build_pipeline(settings_for(profile, rewriter), show_build, on=document.date)
    result = pipeline.convert(document, on_sentence=show_sentence)
    click.echo(export(result, "json" if as_json else "text").decode().rstrip("\n"))
    if with_scores:
        say(score_table(result))
    if html_file is not None:
        write_file(html_file, export(result, "html"))
        say(f"Seite: {html_file}")


def score_table(result: SimplifiedDocument) -> str:
    """Scores before and after as a table in plain text."""
    names = [name for name in result.scores_before if name in result.scores_after]
    rows = [f"{name:<24}{result.scores_before[name]:>10.2f}{result.scores_after[name]:>10.2f}" for name in names]
    return "\n".join([f"{'Wert':<24}{'vorher':>10}{'nachher':>10}", *rows])


def write_file(path: Path, data: bytes) -> None:
    """Writes whole or not at all; InputError LS-E121 where it cannot."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_bytes(data)
        temporary.replace(path)
    except OSError as error:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise InputError("LS-E121", f"Die Datei {path} kann nicht geschrieben werden.", str(error)) from error


@cli.command()
@click.argument("file", metavar="DATEI|-")
@json_option
@profile_option
def check(file: str, as_json: bool, profile: str | None) -> None:
    """Einen Text in Leichter Sprache prüfen: Welche Regeln sind verletzt?"""
    from rules.profiles.profile import load_profile
    from simplifier.assembly import build_engine

    document = read_source(file)
    engine = build_engine(load_profile(settings_for(profile, None).profile))
    lines = [line for block in document.blocks for line in engine.context.analyzer.sentences(block.text)]
    findings = [finding for finding in engine.check(lines) if finding.severity != "info"]
    if as_json:
        rows = [{**asdict(finding), "text": lines[finding.line]} for finding in findings]
        click.echo(json.dumps({"schema": "simplifier/findings/1", "findings": rows}, ensure_ascii=False, indent=1))
    else:
        for finding in findings:
            click.echo(f"{finding.line + 1}: {finding.rule} {finding.message}")
            click.echo(f"    {lines[finding.line]}")
    say(f"{len(findings)} Befunde in {len(lines)} Sätzen.")
    if findings:
        raise SystemExit(EXIT_FINDINGS)


@cli.command("score")
@click.argument("file", metavar="DATEI|-")
@json_option
@profile_option
def score_command(file: str, as_json: bool, profile: str | None) -> None:
    """Werte für die Lesbarkeit berechnen."""
    from eval.readability import describe, score
    from rules.profiles.profile import load_profile
    from simplifier.assembly import build_engine

    text = read_source(file).text
    engine = build_engine(load_profile(settings_for(profile, None).profile))
    scores = score(text, findings=engine.check(engine.context.analyzer.sentences(text)))
    if as_json:
        click.echo(json.dumps(scores.to_json(), ensure_ascii=False, indent=1))
        return
    for name, value in scores.values.items():
        click.echo(f"{name:<28}{value:>10.2f}  {describe(name, value)}".rstrip())
    for note in scores.notes:
        say(note)


@cli.command("rules")
@json_option
def rules_command(as_json: bool) -> None:
    """Die Regeln zeigen."""
    from rules.lexicon.apply import Lexicon
    from simplifier.assembly import catalogue

    rows = [
        {
            "id": rule.id,
            "slug": rule.slug,
            "area": rule.area,
            "what": rule.what,
            "norms": list(rule.norms),
            "fix": rule.fix,
            "checks": rule.check is not None,
            "rewrites": rule.rewrite is not None,
            "examples": len(rule.wrong) + len(rule.right),
        }
        for rule in catalogue(Lexicon.load())
    ]
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    for row in rows:
        click.echo(f"{row['id']:<9}{row['slug']:<28}{row['what']}")


@cli.command()
@click.argument("source", metavar="NUMMER|DATEI.json")
@click.option(
    "--format", "form", type=click.Choice(FORMATS), default="html", show_default=True, help="Form der Ausgabe."
)
@click.option("--out", type=click.Path(path_type=Path), metavar="DATEI", help="Ziel. Sonst: Standard-Ausgabe.")
def export(source: str, form: str, out: Path | None) -> None:
    """Einen Artikel ausgeben: aus der Ablage (Nummer) oder aus einem JSON-Ergebnis."""
    from simplifier.export import export as export_document
    from simplifier.export.json import from_json
    from simplifier.store import Store

    if source.isdigit():
        document = Store(load_settings().database_url).as_document(int(source))
    else:
        try:
            document = from_json(json.loads(Path(source).read_text("utf-8")))
        except OSError as error:
            raise InputError("LS-E122", f"Die Datei {source} ist nicht lesbar.", str(error)) from error
        except ValueError as error:
            raise InputError("LS-E124", f"Die Datei {source} ist kein JSON.", str(error)) from error
    data = export_document(document, form)
    if out is None:
        sys.stdout.buffer.write(data)
    else:
        write_file(out, data)
        say(f"Gespeichert: {out}")


@cli.command()
@click.option("--data", type=click.Path(path_type=Path), metavar="ORDNER", help="Satz-Paare. Sonst: der Ordner corpus.")
@click.option("--out", type=click.Path(path_type=Path), default=Path("runs/adapter"), metavar="ORDNER", help="Ziel.")
@click.option("--epochs", default=2, show_default=True, type=click.IntRange(1, 20), help="Durchgänge.")
@click.option("--max-steps", default=0, type=click.IntRange(0), help="Nur so viele Schritte (zum Ausprobieren).")
@click.option("--restart", is_flag=True, help="Von vorn anfangen, auch wenn es einen Zwischen-Stand gibt.")
def train(data: Path | None, out: Path, epochs: int, max_steps: int, restart: bool) -> None:
    """Den Adapter vom Modell trainieren. Strg+C unterbricht, derselbe Befehl macht weiter."""
    from simplifier.corpus import default_folder
    from simplifier.training import TrainingConfig, train
    from simplifier.training_display import training_display

    config = TrainingConfig(
        data=data or default_folder(), output=out, epochs=epochs, max_steps=max_steps, resume=not restart
    )
    with training_display() as show:
        result = train(config, show)
    click.echo(json.dumps(asdict(result.info), ensure_ascii=False, indent=1))
    say(f"Der Adapter steht in {result.folder}. So wird er benutzt: --rewriter embedded:{result.folder}")


@cli.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Adresse.")
@click.option("--port", default=7860, show_default=True, type=click.IntRange(1, 65535), help="Anschluss.")
def serve(host: str, port: int) -> None:
    """Die Oberfläche zum Prüfen starten."""
    import app

    app.serve(load_settings(), host=host, port=port)


def main(arguments: Sequence[str] | None = None) -> None:
    """Entry point of the command `simplifier`: runs, prints errors, exits with the documented code."""
    raise SystemExit(run(arguments))


def run(arguments: Sequence[str] | None = None) -> int:
    """Runs a command line and returns its exit code."""
    try:
        result = cli.main(args=list(arguments) if arguments is not None else None, standalone_mode=False)
        return result if isinstance(result, int) else EXIT_OK
    except SimplifierError as error:
        say(str(error))
        return error.exit_code
    except click.UsageError as error:
        say(str(in_german(error)))
        return EXIT_USAGE
    except (KeyboardInterrupt, click.Abort):
        say("Unterbrochen. Nichts Gespeichertes ging verloren.")
        return EXIT_INTERRUPTED
    except BrokenPipeError:
        sys.stdout = None  # nobody reads on; Python must not complain at exit
        return EXIT_OK
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else EXIT_INTERNAL
    except Exception as error:
        if os.environ.get("SIMPLIFIER_DEBUG"):
            traceback.print_exc()
        say(f"[LS-E900] Im Programm ist ein Fehler: {type(error).__name__}: {error}")
        say("Hinweis: Bitte melden Sie den Fehler. Mit SIMPLIFIER_DEBUG=1 zeigt das Programm mehr.")
        return EXIT_INTERNAL


def in_german(error: click.UsageError) -> SimplifierError:
    """Click's usage errors, said in German."""
    hint = f"Mehr zeigt: {error.ctx.command_path} --help" if error.ctx else "Mehr zeigt: simplifier --help"
    match error:
        case click.NoSuchOption():
            return ConfigError("LS-E131", f"Die Option {error.option_name} gibt es nicht.", hint)
        case click.MissingParameter():
            name = error.param.human_readable_name if error.param else "?"
            return ConfigError("LS-E132", f"Es fehlt eine Angabe: {name}.", hint)
        case click.BadParameter():
            name = error.param.opts[0] if error.param and error.param.opts else "?"
            return ConfigError("LS-E133", f"Die Angabe bei {name} ist falsch.", hint)
        case click.exceptions.NoArgsIsHelpError():
            return ConfigError("LS-E134", "Es fehlt ein Befehl.", f"\n{error.ctx.get_help() if error.ctx else hint}")
        case click.NoSuchCommand():
            return ConfigError("LS-E135", "Diesen Befehl gibt es nicht.", hint)
        case _:
            return ConfigError("LS-E136", "Die Angaben passen nicht zum Befehl.", hint)
