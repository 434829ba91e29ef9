package org.provenant.web.disposal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.provenant.application.disposal.AttachDisposalPaper;
import org.provenant.application.disposal.DisposalPrints;
import org.provenant.domain.disposal.DisposalLineId;
import org.provenant.domain.disposal.DisposalOrderId;
import org.provenant.domain.disposal.DisposalPaper;
import org.provenant.domain.disposal.RoutePaper;
import org.provenant.domain.shared.FileRule;
import org.provenant.domain.shared.RuleViolated;
import org.provenant.reports.disposal.DisposalPaperKind;
import org.provenant.web.compliance.SentFile;
import org.provenant.web.platform.Downloads;
import org.provenant.web.platform.Redirects;

/** Keeps papers of a disposal, on its card. */
@Named
@RequestScoped
public class DisposalPapersPart {

    @Inject
    AttachDisposalPaper attach;

    @Inject
    DisposalPrints prints;

    @Inject
    DisposalCardPage card;

    @Inject
    DisposalRoutesPart routes;

    @Inject
    Redirects redirects;

    @Inject
    Clock clock;

    private @Nullable String code;
    private @Nullable String line;
    private @Nullable String number;
    private @Nullable LocalDate issuedOn;
    private @Nullable Part file;

    /** @throws RuleViolated {@link FileRule#FILE_EMPTY} */
    public void save() {
        var sent = SentFile.of(file);
        if (sent == null) {
            throw new RuleViolated(FileRule.FILE_EMPTY);
        }
        attach.attach(
                card.id(),
                new DisposalPaper.Facts(
                        Objects.requireNonNull(code),
                        line == null ? null : new DisposalLineId(Long.parseLong(line)),
                        number,
                        getIssuedOn()),
                sent);
        redirects.again("disposal.done.attached");
    }

    /** The papers that the route knows. */
    public List<SelectItem> getKinds() {
        return card.getRoute().papers().stream()
                .map(paper -> new SelectItem(paper.code(), routes.either(paper.nameVi(), paper.nameEn())))
                .toList();
    }

    /** The papers that can be printed, each to be fetched. */
    public List<Print> getPrints() {
        return Arrays.stream(DisposalPaperKind.values())
                .map(kind -> new Print(card.id(), card.getRow().number(), kind, prints))
                .toList();
    }

    /** A paper that is printed when it is asked for. */
    public static class Print {

        private final DisposalOrderId order;
        private final String number;
        private final DisposalPaperKind kind;
        private final DisposalPrints prints;

        Print(DisposalOrderId order, String number, DisposalPaperKind kind, DisposalPrints prints) {
            this.order = order;
            this.number = number;
            this.kind = kind;
            this.prints = prints;
        }

        /** Hands out the paper as it is by now. */
        public void download() {
            Downloads.send(
                    number + "-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".pdf",
                    "application/pdf",
                    out -> out.write(prints.pdf(order, kind)));
        }

        public DisposalPaperKind getKind() {
            return kind;
        }
    }

    /** Whether some paper is asked for device by device. */
    public boolean isPerDevice() {
        return card.getRoute().papers().stream().anyMatch(RoutePaper::perDevice);
    }

    /** The name of a kind of paper; its code if the route knows it no more. */
    public String name(String paper) {
        return card.getRoute()
                .paper(paper)
                .map(each -> routes.either(each.nameVi(), each.nameEn()))
                .orElse(paper);
    }

    public LocalDate getIssuedOn() {
        return issuedOn == null ? LocalDate.now(clock) : issuedOn;
    }

    public void setIssuedOn(@Nullable LocalDate issuedOn) {
        this.issuedOn = issuedOn;
    }

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }

    public @Nullable String getLine() {
        return line;
    }

    public void setLine(@Nullable String line) {
        this.line = line;
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
