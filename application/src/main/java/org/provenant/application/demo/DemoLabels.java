package org.provenant.application.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import org.provenant.application.labelling.AddLabelSheet;
import org.provenant.application.usecase.DemoClock;
import org.provenant.domain.labelling.LabelLayout;

/** The label sheet that the demo's record keeper uses beside the usual ones. */
@ApplicationScoped
class DemoLabels {

    @Inject
    AddLabelSheet addSheet;

    void make(DemoCast cast) {
        DemoClock.comeBack();
        cast.callers()
                .as(
                        cast.keeper(),
                        () -> addSheet.add(
                                "Nhãn bạc A5, 12 nhãn",
                                new LabelLayout(
                                        mm("148"), mm("210"), 2, 6, mm("65"), mm("30"), mm("7"), mm("7.5"), mm("4"),
                                        mm("3"))));
    }

    private static BigDecimal mm(String measure) {
        return new BigDecimal(measure);
    }
}
