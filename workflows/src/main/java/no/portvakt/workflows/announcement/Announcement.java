package no.portvakt.workflows.announcement;

import no.portvakt.workflows.request.Request;

/**
 * Something to tell about a request.
 *
 * @param step tells repeats of the same occasion apart (two reminders); the same for every attempt
 *     at the same telling
 */
public record Announcement(Request request, Occasion occasion, String step) {}
