package org.provenant.web.custody;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.provenant.application.custody.DeviceFinder;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.domain.shared.ValueRule;
import org.provenant.web.platform.ListAddress;
import org.provenant.web.platform.Redirects;

/** Names devices by pasted or scanned codes, for whatever is to be done with them. */
@Named
@RequestScoped
public class PickPage {

    private static final Map<String, String> NEXT = Map.of(
            "move", "/custody/move.xhtml",
            "handover", "/custody/handover-new.xhtml",
            "repair", "/custody/repair-new.xhtml");

    @Inject
    DeviceFinder finder;

    @Inject
    ListAddress address;

    @Inject
    Redirects redirects;

    private @Nullable String codes;
    private int warned;
    private DeviceFinder.@Nullable Found found;

    /** Goes on with the devices if each code names one; else says which do not, and goes on with the others after that. */
    public void next() {
        var result = finder.find(Objects.requireNonNull(codes));
        int problems = result.unknown().size() + result.several().size();
        if (problems == 0 || problems == warned && !result.devices().isEmpty()) {
            goOn(result);
        } else {
            found = result;
            warned = problems;
        }
    }

    private void goOn(DeviceFinder.Found result) {
        redirects.to(
                getNext() + "?ids="
                        + result.devices().stream().map(String::valueOf).collect(Collectors.joining("-")),
                "custody.done.picked",
                result.devices().size());
    }

    /** The page that follows. */
    public String getNext() {
        var then = Objects.requireNonNullElse(address.value("then"), "move");
        var next = NEXT.get(then);
        if (next == null) {
            throw new RuleViolated(ValueRule.NO_SUCH_RECORD, then);
        }
        return next;
    }

    /** What came of the codes, if some name no device or several. */
    public DeviceFinder.@Nullable Found getFound() {
        return found;
    }

    public List<String> getUnknown() {
        return found == null ? List.of() : found.unknown();
    }

    public List<String> getSeveral() {
        return found == null ? List.of() : found.several();
    }

    /** How many codes the user has been warned of. */
    public int getWarned() {
        return warned;
    }

    public void setWarned(int warned) {
        this.warned = warned;
    }

    public @Nullable String getCodes() {
        return codes;
    }

    public void setCodes(@Nullable String codes) {
        this.codes = codes;
    }
}
