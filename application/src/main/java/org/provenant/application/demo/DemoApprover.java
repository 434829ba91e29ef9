package org.provenant.application.demo;

import org.provenant.application.usecase.Caller;

/** Somebody who approves disposals in the demo, with the password that is asked for again. */
record DemoApprover(Caller caller, String password) {}
