package org.provenant.web.audit;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.CharArrayWriter;
import java.io.IOException;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/** Holds a page back until all of it is written, so that it is known whether it is shown before anybody sees it. */
final class HeldPage extends HttpServletResponseWrapper {

    private static final int FIRST_THAT_SHOWS_NOTHING = 300;

    private final Runnable beforeItIsShown;
    private final CharArrayWriter text = new CharArrayWriter();
    private @Nullable PrintWriter writer;
    private boolean refused;

    HeldPage(HttpServletResponse response, Runnable beforeItIsShown) {
        super(response);
        this.beforeItIsShown = beforeItIsShown;
    }

    /** Sends what was written, unless the page was refused or leads elsewhere; then nothing is told of it either. */
    void show() throws IOException {
        if (writer == null) {
            return;
        }
        if (!refused && getStatus() < FIRST_THAT_SHOWS_NOTHING) {
            beforeItIsShown.run();
        }
        writer.flush();
        text.writeTo(getResponse().getWriter());
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            // Asked for now all the same, because from here on the answer keeps its character set.
            super.getWriter();
            writer = new PrintWriter(text);
        }
        return writer;
    }

    /** No page writes bytes; should one do so, it is shown from here on. */
    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        beforeItIsShown.run();
        return super.getOutputStream();
    }

    @Override
    public void flushBuffer() throws IOException {
        if (writer == null) {
            super.flushBuffer();
        }
    }

    @Override
    public void reset() {
        super.reset();
        forget();
        writer = null;
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        forget();
    }

    @Override
    public void sendError(int status) throws IOException {
        refused = true;
        forget();
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        refused = true;
        forget();
        super.sendError(status, message);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        refused = true;
        forget();
        super.sendRedirect(location);
    }

    private void forget() {
        if (writer != null) {
            writer.flush();
        }
        text.reset();
    }
}
