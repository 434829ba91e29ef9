/** What happens once when the application starts: demo data if asked for, then the first administrator. */
@NullMarked
package org.provenant.web.demo;

import org.jspecify.annotations.NullMarked;
