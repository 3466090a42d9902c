/** What the connection pool needs beyond its own settings; loaded into WildFly as the module {@code org.carequay.datasource}. */
package org.carequay.server.datasource;
