/** Pages about money: invoices through their stages, statement runs, aging. */
package org.carequay.ui.billing;
