package chalkgrad.app.code;

import chalkgrad.app.code.CodeScanner.Piece;
import chalkgrad.app.session.NotebookCode;
import chalkgrad.exchange.notebook.Cell;
import chalkgrad.script.NotebookNetworks.Network;
import chalkgrad.script.NotebookNetworks.StoppedCell;
import chalkgrad.script.line.OtherNumber;
import chalkgrad.script.line.WrongLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes the rows of the code panel: each cell with its lines. Why a cell stopped is below the line where it did, or
/// below the cell if it did not begin to run. Numbers that are others in the network that the code is compared with are
/// below their lines. What is to be said of the whole network is at its first cell.
final class CodeRows {
    /// What a line shows at most; nobody reads more of one.
    private static final int LONGEST = 2000;

    private static final String MORE = " …";

    private final Ties ties;
    private final CodeScopes scopes;
    private final List<WrongLine> wrongLines;
    private final List<OtherNumber> others;
    private final List<StoppedCell> stopped;

    /// The names of the variables by the identifier that they begin with, the longest first.
    private final Map<String, List<String>> names = new HashMap<>();

    private CodeRows(Ties ties, CodeScopes scopes, Network network, List<StoppedCell> stopped) {
        this.ties = ties;
        this.scopes = scopes;
        this.wrongLines = network.wrongLines();
        this.others = network.otherNumbers();
        this.stopped = stopped;
        for (String name : ties.names()) {
            names.computeIfAbsent(beginning(name), any -> new ArrayList<>()).add(name);
        }
        names.values()
                .forEach(all -> all.sort(Comparator.comparingInt(String::length).reversed()));
    }

    /// The rows of a notebook's code.
    static List<CodeRow> of(NotebookCode code, Ties ties) {
        Network network = code.network();
        var result = new ArrayList<CodeRow>();
        List<Cell> cells = code.notebook().cells();
        List<List<List<Piece>>> lines = cells.stream()
                .map(cell -> CodeScanner.lines(cell.code().stripTrailing()))
                .toList();
        var rows = new CodeRows(
                ties, new CodeScopes(lines), network, code.notebook().stopped());
        rows.findTargets(lines);
        for (int k = 1; k <= cells.size(); k++) {
            int number = cells.get(k - 1).number();
            boolean ofNetwork = number >= network.firstCell() && number <= network.lastCell();
            if (!code.isProgram()) {
                result.add(new CodeRow.Heading(cells.get(k - 1), ofNetwork));
            }
            if (number == network.firstCell()) {
                Stream.concat(code.notebook().notes().stream(), network.notes().stream())
                        .map(CodeRow.Note::new)
                        .forEach(result::add);
            }
            rows.addLines(k, cells.get(k - 1), lines.get(k - 1), result);
            int index = k;
            rows.stopped.stream()
                    .filter(stop -> stop.cell() == index && stop.place().isEmpty())
                    .forEach(stop -> result.add(new CodeRow.Stopped(stop.reason(), false)));
        }
        return result;
    }

    /// Finds the names that lines give to something else.
    private void findTargets(List<List<List<Piece>>> cells) {
        for (int cell = 1; cell <= cells.size(); cell++) {
            List<List<Piece>> lines = cells.get(cell - 1);
            for (int k = 0; k < lines.size(); k++) {
                var place = new CodePlace(cell, k + 1);
                CodeScanner.targets(lines.get(k)).forEach(piece -> ties.rename(piece.text(), place));
            }
        }
    }

    private void addLines(int index, Cell cell, List<List<Piece>> lines, List<CodeRow> result) {
        for (int k = 0; k < lines.size(); k++) {
            var place = new CodePlace(index, k + 1);
            List<WrongLine> wrong = wrongLines.stream()
                    .filter(one -> one.cell() == place.cell() && one.line() == place.line())
                    .toList();
            result.add(new CodeRow.CodeLine(cell, place, tokens(place, lines.get(k)), ties.at(place), wrong));
            others.stream()
                    .filter(one -> one.cell() == place.cell() && one.line() == place.line())
                    .map(CodeRow.Other::new)
                    .forEach(result::add);
            stopped.stream()
                    .filter(stop -> stop.place()
                            .filter(at -> at.cell() == place.cell() && at.line() == place.line())
                            .isPresent())
                    .map(stop -> new CodeRow.Stopped(stop.reason(), true))
                    .distinct()
                    .forEach(result::add);
        }
    }

    /// The tokens of a line, in which what names a variable is one token.
    private List<CodeToken> tokens(CodePlace place, List<Piece> pieces) {
        var result = new ArrayList<CodeToken>();
        int assigned = CodeScanner.endOfTargets(pieces);
        int done = 0;
        for (Piece piece : pieces) {
            if (piece.start() >= LONGEST) {
                result.add(new CodeToken(MORE, CodeToken.Kind.PLAIN, Optional.empty()));
                break;
            }
            if (piece.end() <= done) {
                continue;
            }
            int start = Math.max(done, piece.start());
            Optional<String> name = start == piece.start() ? name(piece) : Optional.empty();
            done = name.map(found -> start + found.length()).orElse(Math.min(piece.end(), LONGEST));
            Optional<Tied> tied = name.flatMap(found -> ties.meant(found, place, start < assigned, scopes));
            result.add(new CodeToken(piece.line().substring(start, done), piece.kind(), tied));
        }
        return result;
    }

    /// The longest name of a variable that stands at a piece. What is called is a function.
    private Optional<String> name(Piece piece) {
        if (piece.kind() != CodeToken.Kind.NAME || piece.isAttribute()) {
            return Optional.empty();
        }
        return names.getOrDefault(piece.text(), List.of()).stream()
                .filter(name -> standsAt(piece, name))
                .findFirst();
    }

    private static boolean standsAt(Piece piece, String name) {
        int end = piece.start() + name.length();
        String line = piece.line();
        return line.startsWith(name, piece.start())
                && (end == line.length() || (!CodeScanner.isOfName(line.charAt(end)) && line.charAt(end) != '('));
    }

    private static String beginning(String name) {
        int k = 0;
        while (k < name.length() && CodeScanner.isOfName(name.charAt(k))) {
            k++;
        }
        return name.substring(0, k);
    }
}
