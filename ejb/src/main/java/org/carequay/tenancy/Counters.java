package org.carequay.tenancy;

/** Counts per clinic without gaps: a number taken by a transaction that is rolled back is given to the next one. */
public interface Counters {
    /** The next number of that name in the bound clinic, from 1; others who count the same wait for this transaction. */
    long next(String name);

    /** What numbers of that kind begin with from now on in the bound clinic; record numbers may begin with nothing. */
    String prefix(Numbered kind);

    /** Takes that many numbers in a row and returns the first of them. */
    long take(String name, int count);
}
