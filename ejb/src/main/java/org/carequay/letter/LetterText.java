package org.carequay.letter;

/**
 * The words of a template.
 *
 * @param title one line of plain text
 * @param body formatted text with fields (<code>{{patient.name}}</code>) and conditional blocks
 *     (<code>{{#if case.claimNumber}}…{{/if}}</code>); what is not harmless markup has been taken out
 */
public record LetterText(String title, String body) {}
