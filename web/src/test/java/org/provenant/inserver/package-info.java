/** Tests that run inside the server, among the beans. Only this package of the tests is deployed. */
@NullMarked
package org.provenant.inserver;

import org.jspecify.annotations.NullMarked;
