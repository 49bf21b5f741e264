package chalkgrad.app;

import chalkgrad.app.diagram.build.Building;
import chalkgrad.app.file.Notice;
import java.util.Optional;

/// Shows why a change of the network is impossible, until one is possible.
final class BuildingNotice {
    private final Notice notice;
    private boolean shown;

    BuildingNotice(Building building, Notice notice) {
        this.notice = notice;
        building.setOnReport(this::show);
    }

    private void show(Optional<String> sentence) {
        sentence.ifPresentOrElse(notice::show, () -> {
            if (shown) {
                notice.clear();
            }
        });
        shown = sentence.isPresent();
    }
}
