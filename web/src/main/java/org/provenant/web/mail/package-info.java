/** The mail server and the e-mail on its way, as pages and API. */
@NullMarked
package org.provenant.web.mail;

import org.jspecify.annotations.NullMarked;
