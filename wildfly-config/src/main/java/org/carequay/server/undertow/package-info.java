/** What the web server needs beyond its own settings; loaded into WildFly as the module {@code org.carequay.undertow}. */
package org.carequay.server.undertow;
