package chalkgrad.app.code;

import chalkgrad.exchange.notebook.Cell;
import chalkgrad.script.line.OtherNumber;
import chalkgrad.script.line.WrongLine;
import java.util.List;
import java.util.stream.Collectors;

/// A row of the code panel.
sealed interface CodeRow {
    /// The heading of a cell.
    ///
    /// @param ofNetwork whether the open network is computed in it
    record Heading(Cell cell, boolean ofNetwork) implements CodeRow {}

    /// A line of code.
    ///
    /// @param cell the cell that it is a line of
    /// @param computed the variables that it computes
    /// @param wrong the mistakes that are made in it, usually none or one
    record CodeLine(Cell cell, CodePlace place, List<CodeToken> tokens, List<Tied> computed, List<WrongLine> wrong)
            implements CodeRow {
        public CodeLine {
            tokens = List.copyOf(tokens);
            computed = List.copyOf(computed);
            wrong = List.copyOf(wrong);
        }

        String text() {
            return tokens.stream().map(CodeToken::text).collect(Collectors.joining());
        }
    }

    /// Why a cell stopped before its end.
    ///
    /// @param isHere whether it stopped in the line above; otherwise the cell above did not begin to run
    record Stopped(String reason, boolean isHere) implements CodeRow {}

    /// A number in the line above that is another in the network that the code is compared with.
    record Other(OtherNumber number) implements CodeRow {}

    /// Something that the code does not say, or that could not be read.
    record Note(String sentence) implements CodeRow {}
}
