/** Report templates and filled reports. */
package org.carequay.api.report;
