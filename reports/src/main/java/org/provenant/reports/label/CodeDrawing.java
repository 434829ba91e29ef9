package org.provenant.reports.label;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;
import uk.org.okapibarcode.backend.Code128;
import uk.org.okapibarcode.backend.QrCode;
import uk.org.okapibarcode.backend.Symbol;

/** A code drawn with lines, not as a picture, so that every printer prints its edges as sharp as it can. */
final class CodeDrawing extends AbstractRenderer implements Graphics2DRenderable {

    private static final long serialVersionUID = 1L;

    /** What ISO/IEC 18004 wants left white around the square code, in its modules. */
    private static final int QUIET_AROUND_SQUARE = 4;

    /** What ISO/IEC 15417 wants left white on both sides of the line code, in its modules. */
    private static final int QUIET_BESIDE_LINES = 10;

    private final Kind kind;
    private final String content;
    private double width;
    private double height;

    /** The codes of a label. */
    enum Kind {
        SQUARE,
        LINES
    }

    CodeDrawing(Kind kind, String content) {
        this.kind = kind;
        this.content = content;
    }

    /** Gives it its exact size in points, of which the engine knows whole ones alone. */
    CodeDrawing sized(double points, double high) {
        this.width = points;
        this.height = high;
        return this;
    }

    /** How many modules wide the code is, with the white on both sides. */
    int modules() {
        return symbol().getWidth();
    }

    @Override
    public void render(JasperReportsContext context, Graphics2D canvas, Rectangle2D place) {
        var symbol = symbol();
        var across = width / symbol.getWidth();
        var down = height / symbol.getHeight();
        canvas.setColor(Color.BLACK);
        for (var bar : symbol.getRectangles()) {
            canvas.fill(new Rectangle2D.Double(
                    place.getX() + (bar.x + symbol.getQuietZoneHorizontal()) * across,
                    place.getY() + (bar.y + symbol.getQuietZoneVertical()) * down,
                    bar.width * across,
                    bar.height * down));
        }
    }

    private Symbol symbol() {
        var symbol = kind == Kind.SQUARE ? square() : lines();
        symbol.setContent(content);
        return symbol;
    }

    private static Symbol square() {
        var code = new QrCode();
        code.setPreferredEccLevel(QrCode.EccLevel.M);
        code.setQuietZoneHorizontal(QUIET_AROUND_SQUARE);
        code.setQuietZoneVertical(QUIET_AROUND_SQUARE);
        return code;
    }

    private static Symbol lines() {
        var code = new Code128();
        code.setHumanReadableLocation(uk.org.okapibarcode.backend.HumanReadableLocation.NONE);
        code.setQuietZoneHorizontal(QUIET_BESIDE_LINES);
        return code;
    }
}
