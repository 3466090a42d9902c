/** What all lists and answers share: pages, days of the clinic, statuses of answers. */
package org.carequay.api.paging;
