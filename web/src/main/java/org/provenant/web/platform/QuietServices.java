package org.provenant.web.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

/**
 * The server's own services tell strangers nothing about its inside: measurements are not served, and the state of
 * health is one word, enough for a load balancer.
 */
public class QuietServices extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (Paths.served(request).startsWith("/metrics")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        chain.doFilter(request, new StatusAlone(response));
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().write(response.getStatus() == 200 ? "{\"status\":\"UP\"}" : "{\"status\":\"DOWN\"}");
    }

    /** Lets the status through and drops the body. */
    private static class StatusAlone extends HttpServletResponseWrapper {

        StatusAlone(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setContentLength(int length) {
            setContentLengthLong(length);
        }

        @Override
        public void setContentLengthLong(long length) {
            // The length of a body that is dropped says nothing.
        }

        @Override
        public PrintWriter getWriter() {
            return new PrintWriter(Writer.nullWriter());
        }

        @Override
        public ServletOutputStream getOutputStream() {
            return new ServletOutputStream() {
                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setWriteListener(WriteListener listener) {
                    throw new UnsupportedOperationException("the body is dropped at once");
                }

                @Override
                public void write(int oneByte) {
                    // Dropped.
                }
            };
        }
    }
}
