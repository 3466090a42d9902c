/** Values that every feature speaks in: money, date ranges, ids, time, pages of rows and refusals. */
package org.carequay.shared;
