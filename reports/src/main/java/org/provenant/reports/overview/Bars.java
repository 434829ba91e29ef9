package org.provenant.reports.overview;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;

/** The bars of the overview. Dark and light also differ when they are printed in grey. */
final class Bars {

    private static final Color DARK = new Color(0x0b6572);
    private static final Color LIGHT = new Color(0xbfd3d7);

    /** At the width on the paper, above 400 dots per inch. */
    private static final int WIDTH = 1020;

    private static final int HEIGHT = 54;
    private static final int EDGE = 3;

    private Bars() {}

    /** How much of a whole is used: the dark part of a light bar. */
    static Image part(long used, long whole) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var canvas = blank(image);
        bar(canvas, 0, HEIGHT, WIDTH, LIGHT);
        bar(canvas, 0, HEIGHT, length(used, whole), DARK);
        canvas.dispose();
        return image;
    }

    /** Two numbers one below the other, the first dark, on a scale that ends with the most. */
    static Image pair(long first, long second, long most) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var canvas = blank(image);
        bar(canvas, 0, HEIGHT / 2, length(first, most), DARK);
        bar(canvas, HEIGHT / 2, HEIGHT / 2, length(second, most), LIGHT);
        canvas.dispose();
        return image;
    }

    private static Graphics2D blank(BufferedImage image) {
        var canvas = image.createGraphics();
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, WIDTH, HEIGHT);
        return canvas;
    }

    private static void bar(Graphics2D canvas, int top, int height, int length, Color colour) {
        if (length > 0) {
            canvas.setColor(DARK);
            canvas.fillRect(0, top, length, height);
            canvas.setColor(colour);
            canvas.fillRect(EDGE, top + EDGE, length - 2 * EDGE, height - 2 * EDGE);
        }
    }

    /** What is not nothing can be seen. */
    private static int length(long number, long whole) {
        return number == 0 ? 0 : Math.max(2 * EDGE, Math.toIntExact(Math.min(WIDTH, WIDTH * number / whole)));
    }
}
