/** Sends e-mail: what is to leave waits in the database until a mail server has taken it. */
@NullMarked
package org.provenant.application.mail;

import org.jspecify.annotations.NullMarked;
