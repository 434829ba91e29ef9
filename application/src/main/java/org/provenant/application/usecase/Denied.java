package org.provenant.application.usecase;

/** The caller has no right to the use case; the attempt stands in the history. */
public class Denied extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean signedIn;

    Denied(String useCase, Caller caller) {
        super(caller.name() + " may not " + useCase);
        this.signedIn = caller.isSignedIn();
    }

    /** False if signing in could help. */
    public boolean isSignedIn() {
        return signedIn;
    }
}
