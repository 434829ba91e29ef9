package org.provenant.inserver;

import jakarta.servlet.annotation.WebServlet;
import org.jboss.arquillian.protocol.servlet5.runner.ServletTestRunner;

/** Runs the tests of this package when Arquillian asks for it, at a path that needs no user. */
@WebServlet("/api/v1/ArquillianServletRunnerEE9")
public class TestRunner extends ServletTestRunner {

    private static final long serialVersionUID = 1L;
}
