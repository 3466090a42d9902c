package org.carequay.recall.internal;

/**
 * The statements that bring the recalls of some patients to what they have to be. Their parameters come in this order: those of
 * {@link #DONE} (zone, patients, the end of the day), then the rest as each says. Those that may end a recall, or book for it, return its
 * id where they did.
 */
final class RecallSql {
    /** Kinds of recalls, with what their lists of visits mean. */
    private static final String TYPES =
            """
            with types as materialized (
              select t.*, string_to_array(t.ladder, ',')::int[] as rungs, string_to_array(t.phases, ',') as in_phases,
                exists (select from recall_type_code c where c.clinic_id = t.clinic_id and c.type_id = t.id) as by_code,
                exists (select from recall_type_visit v
                  where v.clinic_id = t.clinic_id and v.type_id = t.id and v.part = 'TRIGGERS') as by_visit,
                exists (select from recall_type_visit v
                  where v.clinic_id = t.clinic_id and v.type_id = t.id and v.part = 'SATISFIES') as picky
              from recall_type t where t.clinic_id = bound_clinic())""";

    /** The visits that these patients came to, until that moment, each with its number. */
    private static final String DONE =
            """
            , done as materialized (
              select v.appointment_id, v.patient_id, v.case_id, v.visit_type_id, v.start_at,
                (v.start_at at time zone ?)::date as day,
                row_number() over (partition by v.patient_id order by v.start_at, v.appointment_id) as nth,
                row_number() over (partition by v.patient_id, v.case_id order by v.start_at, v.appointment_id) as nth_of_case
              from visit_card v
              where v.clinic_id = bound_clinic() and v.patient_id = any (?) and v.status = 'FULFILLED' and v.start_at < ?)""";

    private static final String SATISFIES =
            """
            (not t.picky or exists (select from recall_type_visit s
               where s.type_id = t.id and s.part = 'SATISFIES' and s.visit_type_id = v.visit_type_id))""";

    /** For each kind and patient, or case, the last visit that triggers it, and when that makes it due. */
    private static final String DUE =
            """
            , triggers as (
              select distinct on (t.id, v.patient_id, place) t.id as type_id, v.patient_id,
                case when t.basis = 'CASE' then v.case_id end as place, v.appointment_id, v.start_at, v.day, v.nth, v.nth_of_case
              from types t join done v on t.basis = 'PATIENT' or v.case_id is not null
              where t.active and (not t.by_visit and not t.by_code
                or t.by_visit and exists (select from recall_type_visit g
                  where g.type_id = t.id and g.part = 'TRIGGERS' and g.visit_type_id = v.visit_type_id)
                or t.by_code and exists (select from recall_type_code g
                  join encounter_charge_card c on c.code = g.code
                  where g.type_id = t.id and c.appointment_id = v.appointment_id))
              order by t.id, v.patient_id, place, v.start_at desc, v.appointment_id),
            due as (
              select g.*, least(
                case when t.months + t.days > 0 then (g.day + make_interval(months => t.months, days => t.days))::date end,
                n.day) as due_on
              from triggers g join types t on t.id = g.type_id
              left join done n on t.visits is not null and n.patient_id = g.patient_id and case t.basis
                when 'CASE' then n.case_id = g.place and n.nth_of_case = g.nth_of_case + t.visits
                else n.nth = g.nth + t.visits end)""";

    private static final String LIVE = "('DUE', 'CONTACTED', 'SCHEDULED')";

    /** What stands against a recall now; parameters: the day of the run. */
    private static final String AGAINST =
            """
            case when p.deceased is not null or not p.active then 'DECEASED'
              when exists (select from recall_opt_out o where o.patient_id = r.patient_id and o.ended_at is null) then 'OPTED_OUT'
              when not t.active then 'TYPE_ENDED'
              when t.basis = 'CASE' and c.phase <> all (t.in_phases) then 'CASE_ENDED'
              when r.state <> 'SCHEDULED' and r.due_on < ?::date - t.overdue_days then 'TOO_LATE' end""";

    private static final String RECALLS =
            """
            from recall r join types t on t.id = r.type_id
            join patient_card p on p.clinic_id = r.clinic_id and p.patient_id = r.patient_id
            left join case_card c on c.clinic_id = r.clinic_id and c.case_id = r.case_id
            where r.clinic_id = bound_clinic() and r.patient_id = any (?)""";

    /** The patient came; parameters: patients. */
    static final String SATISFY = TYPES
            + DONE
            + """
            , met as (
              select distinct on (r.id) r.id, v.appointment_id from recall r join types t on t.id = r.type_id
              join done v on v.patient_id = r.patient_id and v.start_at > r.since and (r.case_id is null or v.case_id = r.case_id)
              where r.clinic_id = bound_clinic() and r.patient_id = any (?) and r.state in """
            + LIVE
            + " and "
            + SATISFIES
            + """
             order by r.id, v.start_at)
            update recall r set version = r.version + 1, state = 'SATISFIED', visit_id = met.appointment_id, next_contact_on = null
            from met where met.id = r.id and r.clinic_id = bound_clinic() returning r.id""";

    /**
     * What stood against a recall is over; parameters: the day, patients. One that was replaced or that somebody stopped stays as it
     * is, and so does one that a later one follows.
     */
    static final String RESUME = TYPES
            + ", back as (select r.id, "
            + AGAINST
            + " as against, r.due_on + t.rungs[r.rung + 1] as next_on "
            + RECALLS
            + """
             and r.state = 'SUPPRESSED' and r.reason in ('CASE_ENDED', 'OPTED_OUT', 'TYPE_ENDED', 'DECEASED')
               and not exists (select from recall l where l.clinic_id = r.clinic_id and l.patient_id = r.patient_id
                 and l.type_id = r.type_id and l.case_id is not distinct from r.case_id and l.since > r.since))
            update recall r set version = r.version + 1, state = case when r.contacts > 0 then 'CONTACTED' else 'DUE' end, reason = null,
              next_contact_on = back.next_on
            from back where back.id = r.id and back.against is null and r.clinic_id = bound_clinic()""";

    /** Something stands against a recall; parameters: the day, patients. */
    static final String SUPPRESS = TYPES
            + ", gone as (select r.id, "
            + AGAINST
            + " as against "
            + RECALLS
            + " and r.state in "
            + LIVE
            + """
            )
            update recall r set version = r.version + 1, state = 'SUPPRESSED', reason = gone.against, visit_id = null, next_contact_on = null
            from gone where gone.id = r.id and gone.against is not null and r.clinic_id = bound_clinic() returning r.id""";

    /**
     * A later visit triggers another one, so that the one before is replaced, or the kind's interval says another day; parameters:
     * patients. A date that a person chose stays.
     */
    static final String FOLLOW = TYPES
            + DONE
            + DUE
            + """
            , moved as (
              select r.id, d.appointment_id <> r.trigger_id as replaced, d.due_on, d.due_on + t.rungs[r.rung + 1] as next_on
              from recall r join types t on t.id = r.type_id
              join due d on d.type_id = r.type_id and d.patient_id = r.patient_id and d.place is not distinct from r.case_id
              where r.clinic_id = bound_clinic() and r.patient_id = any (?) and r.due_by = 'RULE' and r.trigger_id is not null
                and r.state in ('DUE', 'CONTACTED', 'SCHEDULED')
                and (d.start_at > r.since or d.appointment_id = r.trigger_id and d.due_on <> r.due_on))
            update recall r set version = r.version + 1,
              state = case when m.replaced then 'SUPPRESSED' else r.state end,
              reason = case when m.replaced then 'REPLACED' end,
              visit_id = case when not m.replaced then r.visit_id end,
              due_on = case when m.replaced then r.due_on else m.due_on end,
              next_contact_on = case when not m.replaced then m.next_on end
            from moved m where m.id = r.id and r.clinic_id = bound_clinic()
            returning case when m.replaced then r.id end as id""";

    /**
     * What is due and has no recall yet gets one, unless the patient came since; parameters: the moment, by whom, their account, the
     * day twice.
     */
    static final String MAKE = TYPES
            + DONE
            + DUE
            + """
            , met as (
              select t.id as type_id, v.patient_id, case when t.basis = 'CASE' then v.case_id end as place, max(v.start_at) as at
              from types t join done v on t.basis = 'PATIENT' or v.case_id is not null
              where """
            + SATISFIES
            + """
             group by 1, 2, 3)
            insert into recall (clinic_id, id, type_id, patient_id, case_id, trigger_id, since, due_on, due_by, state, next_contact_on,
              made_at, made_by, made_account)
            select bound_clinic(), gen_random_uuid(), t.id, d.patient_id, d.place, d.appointment_id, d.start_at, d.due_on, 'RULE', 'DUE',
              d.due_on + t.rungs[1], ?, ?, ?
            from due d join types t on t.id = d.type_id
            join patient_card p on p.clinic_id = t.clinic_id and p.patient_id = d.patient_id and p.active and p.deceased is null
            left join case_card c on c.clinic_id = t.clinic_id and c.case_id = d.place
            left join met on met.type_id = d.type_id and met.patient_id = d.patient_id and met.place is not distinct from d.place
            where d.due_on between ?::date - t.overdue_days and ?::date + t.lead_days
              and (met.at is null or met.at <= d.start_at)
              and (t.basis = 'PATIENT' or c.phase = any (t.in_phases))
              and not exists (select from recall_opt_out o where o.patient_id = d.patient_id and o.ended_at is null)
              and not exists (select from recall r where r.clinic_id = t.clinic_id and r.patient_id = d.patient_id and r.type_id = t.id
                and r.case_id is not distinct from d.place and (r.state in ('DUE', 'CONTACTED', 'SCHEDULED') or r.trigger_id = d.appointment_id))
            on conflict (clinic_id, type_id, trigger_id) do nothing""";

    /** A visit that will satisfy it is booked, or is not any more; parameters: a day ago, patients. */
    static final String SCHEDULE = TYPES
            + """
            , booked as (
              select r.id, f.appointment_id from recall r join types t on t.id = r.type_id
              left join lateral (
                select v.appointment_id from visit_card v
                where v.clinic_id = r.clinic_id and v.patient_id = r.patient_id and (r.case_id is null or v.case_id = r.case_id)
                  and (v.status in ('ARRIVED', 'CHECKED_IN') or v.status in ('PENDING', 'BOOKED') and v.start_at > ?)
                  and v.start_at > r.since and """
            + SATISFIES
            + """

                order by v.start_at limit 1) f on true
              where r.clinic_id = bound_clinic() and r.patient_id = any (?) and r.state in ('DUE', 'CONTACTED', 'SCHEDULED')
                and r.visit_id is distinct from f.appointment_id)
            update recall r set version = r.version + 1, visit_id = booked.appointment_id,
              state = case when booked.appointment_id is not null then 'SCHEDULED' when r.contacts > 0 then 'CONTACTED' else 'DUE' end
            from booked where booked.id = r.id and r.clinic_id = bound_clinic()
            returning case when booked.appointment_id is not null then r.id end as id""";

    private RecallSql() {}
}
