package chalkgrad.app.code;

import chalkgrad.app.look.Hints;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A line of code. Where it is too long, it is wrapped and goes on below its first character. Names are framed.
final class CodeLineView extends Region {
    private static final double UNDERLINE = 2;
    /// The largest share of the width that the indentation takes.
    private static final double MOST_INDENT = 0.4;

    private final TextFlow flow = new TextFlow();
    private final Path current = path("current");
    private final Path pointed = path("pointed");
    private final Path underline = path("underline");
    private final Text indent = new Text();
    private final Function<Tied, String> hint;
    private List<CodeToken> tokens = List.of();
    private CodeMarks marks = CodeMarks.NONE;
    private boolean wrong;

    /// @param hint says what a variable is
    CodeLineView(Function<Tied, String> hint) {
        this.hint = hint;
        getStyleClass().add("code-line");
        indent.getStyleClass().add("code");
        indent.setVisible(false);
        getChildren().addAll(indent, current, flow, pointed, underline);
    }

    private static Path path(String styleClass) {
        var path = new Path();
        path.getStyleClass().add(styleClass);
        path.setMouseTransparent(true);
        path.setManaged(false);
        return path;
    }

    /// Shows a line.
    ///
    /// @param isWrong whether it is underlined
    void show(List<CodeToken> line, boolean isWrong) {
        String all = String.join("", line.stream().map(CodeToken::text).toList());
        indent.setText(all.substring(0, all.length() - all.stripLeading().length()));
        tokens = without(indent.getText().length(), line);
        wrong = isWrong;
        flow.getChildren().setAll(tokens.stream().map(this::text).toList());
        requestLayout();
    }

    private static List<CodeToken> without(int characters, List<CodeToken> line) {
        var rest = new ArrayList<CodeToken>();
        int start = 0;
        for (CodeToken token : line) {
            int cut = Math.clamp((long) characters - start, 0, token.text().length());
            if (cut < token.text().length()) {
                rest.add(new CodeToken(token.text().substring(cut), token.kind(), token.tied()));
            }
            start += token.text().length();
        }
        return rest;
    }

    private Text text(CodeToken token) {
        var text = new Text(token.text());
        text.getStyleClass().addAll("code", token.kind().name().toLowerCase(Locale.ROOT));
        token.tied().ifPresent(tied -> {
            text.getStyleClass().add("tied");
            text.setUserData(tied);
            Hints.install(text, () -> hint.apply(tied));
        });
        return text;
    }

    void mark(CodeMarks now) {
        if (!now.equals(marks)) {
            marks = now;
            requestLayout();
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return flow.prefHeight(width < 0 ? width : width - indent(width)) + UNDERLINE;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return flow.prefWidth(height) + indent.getLayoutBounds().getWidth();
    }

    private double indent(double width) {
        return Math.min(indent.getLayoutBounds().getWidth(), MOST_INDENT * width);
    }

    @Override
    protected void layoutChildren() {
        double left = indent(getWidth());
        flow.resizeRelocate(left, 0, getWidth() - left, getHeight() - UNDERLINE);
        flow.layout();
        List.of(current, pointed, underline).forEach(path -> path.setLayoutX(left));
        surround(current, marks.current());
        surround(pointed, marks.pointed());
        underline.getElements().clear();
        if (wrong) {
            int end = tokens.stream().mapToInt(token -> token.text().length()).sum();
            underline.getElements().setAll(flow.getUnderlineShape(0, end));
        }
    }

    /// Surrounds the names of some variables.
    private void surround(Path path, Set<Tied> variables) {
        path.getElements().clear();
        int start = 0;
        for (CodeToken token : tokens) {
            int end = start + token.text().length();
            if (token.tied().filter(variables::contains).isPresent()) {
                path.getElements().addAll(flow.getRangeShape(start, end, false));
            }
            start = end;
        }
    }
}
