/** What a template and the values of a report must be like, what they come to, and how they are printed. */
package org.carequay.report.model;
