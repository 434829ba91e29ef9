package org.provenant.application.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.provenant.application.identity.LinkPerson;
import org.provenant.application.usage.AdvanceConfirmations;
import org.provenant.application.usage.CompaniesToAsk;
import org.provenant.application.usage.ConfirmUse;
import org.provenant.application.usage.Confirmations;
import org.provenant.application.usage.SetUsePolicy;
import org.provenant.application.usecase.Caller;
import org.provenant.application.usecase.DemoClock;
import org.provenant.domain.audit.Channel;
import org.provenant.domain.equipment.EquipmentId;
import org.provenant.domain.shared.Reason;
import org.provenant.domain.usage.ConfirmationAnswer;
import org.provenant.domain.usage.UseConfirmation;
import org.provenant.domain.usage.UsePolicy;

/** Custodians of the demo are asked each month: one period is over, and in the present one some are late. */
@ApplicationScoped
class DemoConfirmations {

    private static final int BEGUN_DAYS_AGO = 18;

    @Inject
    LinkPerson linkPerson;

    @Inject
    SetUsePolicy setPolicy;

    @Inject
    AdvanceConfirmations advance;

    @Inject
    CompaniesToAsk companies;

    @Inject
    Confirmations confirmations;

    @Inject
    ConfirmUse confirmUse;

    @Inject
    Clock clock;

    void make(DemoCast cast) {
        DemoClock.comeBack();
        var today = LocalDate.now(clock);
        var second = today.minusDays(BEGUN_DAYS_AGO);
        var first = second.minusMonths(1);
        cast.on(first, cast.officer(), () -> {
            linkPerson.link(cast.person("NV002"), "demo-thietbi", new Reason("Thủ kho kiêm cán bộ thiết bị"));
            setPolicy.set(new SetUsePolicy.Command(
                    0,
                    new UsePolicy.Facts(1, 15, 5, 2, 10, first, true),
                    new Reason("Quy chế quản lý thiết bị năm 2026, Điều 9")));
        });
        cast.on(first.plusDays(6), cast.keeper(), () -> confirmUse.confirm(everythingBut(0, 0)));
        night(cast, first.plusDays(16));
        night(cast, first.plusDays(26));
        night(cast, second);
        cast.on(second.plusDays(4), cast.keeper(), () -> confirmUse.confirm(everythingBut(2, 2)));
        night(cast, second.plusDays(10));
        cast.on(second.plusDays(14), cast.officer(), () -> confirmUse.confirm(everythingBut(0, 2)));
        night(cast, second.plusDays(16));
        night(cast, today);
    }

    /**
     * What the caller holds is in use.
     *
     * @param doubtful how many are not used or not there
     * @param silent of how many nothing is said
     */
    private List<UseConfirmation.Facts> everythingBut(int doubtful, int silent) {
        var asked = confirmations.mine();
        var answers = new ArrayList<UseConfirmation.Facts>();
        for (var device : asked.subList(0, asked.size() - silent)) {
            answers.add(answer(new EquipmentId(device.id()), answers.size(), doubtful));
        }
        return answers;
    }

    private static UseConfirmation.Facts answer(EquipmentId device, int number, int doubtful) {
        if (number >= doubtful) {
            return new UseConfirmation.Facts(device, ConfirmationAnswer.IN_USE, null);
        }
        return number == 0
                ? new UseConfirmation.Facts(
                        device, ConfirmationAnswer.NOT_WITH_ME, "Tổ dự án đã mượn, chưa có biên bản bàn giao")
                : new UseConfirmation.Facts(device, ConfirmationAnswer.NOT_USED, "Chờ cài lại phần mềm kiểm tra");
    }

    private void night(DemoCast cast, LocalDate day) {
        for (var company : cast.on(day, Caller.stranger(Channel.SYSTEM), () -> companies.due())) {
            cast.on(day, company, () -> advance.advance());
        }
    }
}
