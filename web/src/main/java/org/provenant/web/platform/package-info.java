/** What every page stands on: headers, session, caller, languages, addresses, messages, converters and downloads. */
@NullMarked
package org.provenant.web.platform;

import org.jspecify.annotations.NullMarked;
