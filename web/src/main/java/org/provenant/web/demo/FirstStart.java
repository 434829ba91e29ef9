package org.provenant.web.demo;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.provenant.application.audit.BeginSigning;
import org.provenant.application.audit.SigningSetup;
import org.provenant.application.demo.DemoData;
import org.provenant.application.identity.FirstAdministrator;
import org.provenant.application.regulation.LoadRuleBook;
import org.provenant.application.regulation.RuleBookSetup;
import org.provenant.application.usecase.Caller;
import org.provenant.application.usecase.Callers;
import org.provenant.domain.audit.Channel;

/**
 * At each start: makes a key that signs the history if none can, loads the rule book if there is none, makes the demo
 * data if they are asked for and, if nobody can sign in yet, tells the launcher where the first administrator is made.
 */
@WebListener
public class FirstStart implements ServletContextListener {

    /** System property that the launcher reads once and prints with its own address. */
    public static final String SETUP_PATH = "provenant.setup.path";

    @Inject
    FirstAdministrator administrator;

    @Inject
    Callers callers;

    @Inject
    SigningSetup signing;

    @Inject
    BeginSigning beginSigning;

    @Inject
    RuleBookSetup ruleBook;

    @Inject
    LoadRuleBook loadRuleBook;

    @Inject
    DemoData demo;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        var program = Caller.stranger(Channel.SYSTEM);
        callers.as(program, () -> {
            if (signing.isNeeded()) {
                beginSigning.begin();
            }
            if (ruleBook.isNeeded()) {
                loadRuleBook.load();
            }
            return program;
        });
        // Then the demo, so that the administrator made next is given its company.
        demo.loadIfAskedFor();
        callers.as(program, administrator::prepare)
                .ifPresent(secret -> System.setProperty(SETUP_PATH, "/setup.xhtml?token=" + secret));
    }
}
