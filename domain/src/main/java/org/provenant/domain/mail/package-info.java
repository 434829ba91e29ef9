/** E-mail that leaves the register: the server that takes it, and the letters on their way. */
@NullMarked
package org.provenant.domain.mail;

import org.jspecify.annotations.NullMarked;
