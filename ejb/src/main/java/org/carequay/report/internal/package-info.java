/** Keeps templates and reports. */
package org.carequay.report.internal;
