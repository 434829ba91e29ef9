package org.provenant.application.intake.updates;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.customs.DeclarationNumber;
import org.provenant.domain.intake.IntakeRule;
import org.provenant.domain.intake.UpdateColumn;
import org.provenant.domain.intake.UpdateDraft;
import org.provenant.domain.shared.Language;
import org.provenant.domain.shared.Rule;
import org.provenant.domain.shared.Terms;
import org.provenant.domain.shared.Text;

/** Tells whoever changes in a list what no list changes: it comes from papers, or has a way of its own. */
final class PaperCheck {

    private static final List<Terms> LANGUAGES =
            Stream.of(Language.values()).map(Terms::in).toList();

    private final UpdateDraft draft;
    private final Problems problems;

    /** Takes a problem of the row. */
    @FunctionalInterface
    interface Problems {
        void add(UpdateColumn column, String value, Rule rule, List<Object> values);
    }

    PaperCheck(UpdateDraft draft, Problems problems) {
        this.draft = draft;
        this.problems = problems;
    }

    void requireSame(DeviceNow device) {
        var papers = device.papers();
        require(UpdateColumn.RECORD_NO, device.id());
        require(UpdateColumn.HS_CODE, papers.hs());
        require(UpdateColumn.RECEIVED_ON, papers.receivedOn());
        require(UpdateColumn.PERMIT_LINE, (long) papers.permitLine());
        require(UpdateColumn.DECLARATION_LINE, (long) papers.declarationLine());
        var declaration = draft.over(UpdateColumn.DECLARATION_NUMBER, DeclarationNumber.class, null);
        if (declaration != null
                && !declaration.identity().equals(papers.declaration().identity())) {
            differs(UpdateColumn.DECLARATION_NUMBER, declaration, papers.declaration());
        }
        requireSameStage(device);
    }

    private void require(UpdateColumn column, Object present) {
        var said = draft.over(column, Object.class, null);
        if (said != null && !Objects.equals(said, present)) {
            differs(column, said, present);
        }
    }

    private void differs(UpdateColumn column, @Nullable Object said, Object present) {
        problems.add(
                column,
                Objects.toString(said, ""),
                IntakeRule.NOT_CHANGED_HERE,
                List.of(column, column == UpdateColumn.HS_CODE ? present.toString() : present));
    }

    private void requireSameStage(DeviceNow device) {
        var said = draft.over(UpdateColumn.STAGE, String.class, null);
        if (said != null
                && LANGUAGES.stream()
                        .map(terms -> Text.plain(terms.word(device.stage())))
                        .noneMatch(Text.plain(said)::equals)) {
            problems.add(UpdateColumn.STAGE, said, IntakeRule.STAGE_NOT_CHANGED_HERE, List.of(device.stage()));
        }
    }
}
