package org.provenant.web.platform;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Puts {@link FailureMessages} around the handler of the platform. */
public class FailureMessagesFactory extends ExceptionHandlerFactory {

    public FailureMessagesFactory(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new FailureMessages(getWrapped().getExceptionHandler());
    }
}
