package org.carequay.recall;

/** What somebody with the link of a recall is told, once they have said the birth date: no more than the message said. */
public record LinkedRecall(String clinic, String phone, RecallLinkState state) {}
