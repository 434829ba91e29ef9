package org.provenant.web.management;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.domain.management.ManagementColumn;
import org.provenant.domain.management.ManagementLayout;

/** What somebody chooses for a column: whether it is shown, where, and under which headings. */
public class ColumnChoice {

    private final ManagementColumn column;
    private boolean shown;
    private @Nullable Integer position;
    private String vi;
    private String en;

    ColumnChoice(ManagementLayout.Shown before, boolean shown, int position) {
        this.column = before.column();
        this.shown = shown;
        this.position = position;
        this.vi = Objects.requireNonNullElse(before.headingVi(), "");
        this.en = Objects.requireNonNullElse(before.headingEn(), "");
    }

    public ManagementColumn getColumn() {
        return column;
    }

    public boolean isShown() {
        return shown;
    }

    public void setShown(boolean shown) {
        this.shown = shown;
    }

    /** For sorting: a column for which nobody says where it stands comes last. */
    int place() {
        return Objects.requireNonNullElse(position, Integer.MAX_VALUE);
    }

    public @Nullable Integer getPosition() {
        return position;
    }

    public void setPosition(@Nullable Integer position) {
        this.position = position;
    }

    public String getVi() {
        return vi;
    }

    public void setVi(@Nullable String vi) {
        this.vi = Objects.requireNonNullElse(vi, "");
    }

    public String getEn() {
        return en;
    }

    public void setEn(@Nullable String en) {
        this.en = Objects.requireNonNullElse(en, "");
    }
}
