/** Pages about report templates and the reports filled in from them. */
package org.carequay.ui.report;
