package org.provenant.web.labelling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.provenant.domain.labelling.LabelLayout;

/** A label sheet as a picture shows it, in millimetres. */
@Named
@ApplicationScoped
public class SheetDrawing {

    /** All labels of a sheet, row by row. */
    public List<Place> places(LabelLayout layout) {
        return IntStream.range(0, layout.labels())
                .mapToObj(position ->
                        new Place(layout.leftOf(position % layout.across()), layout.topOf(position / layout.across())))
                .toList();
    }

    /** The upper left corner of a label. */
    public record Place(BigDecimal x, BigDecimal y) implements Serializable {}
}
