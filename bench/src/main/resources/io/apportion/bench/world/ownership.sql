-- The ownership rules of the company, as text. Two teams have rules, forty accounts pass a team on, two pools share the rest.
SELECT string_agg(line, chr(10) ORDER BY place) || chr(10)
FROM (
    SELECT 1 AS place, 'dimensions:' AS line
    UNION ALL
    SELECT 2, '  team:'
    UNION ALL
    SELECT 3, '    tags: [team, owner, squad]'
    UNION ALL
    SELECT 4, '    aliases: {' || string_agg(name || '-team: ' || name, ', ' ORDER BY team_no) || '}'
    FROM team WHERE team_no % 3 <> 2
    UNION ALL
    SELECT 5, '    allowed: [' || string_agg(name, ', ' ORDER BY team_no) || ']' FROM team
    UNION ALL
    SELECT 6, '  feature:'
    UNION ALL
    SELECT 7, '    tags: [feature, product-feature]'
    UNION ALL
    SELECT 8, '    allowed: [' || string_agg(name, ', ' ORDER BY feature_no) || ']' FROM feature
    UNION ALL
    SELECT 9, 'rules:'
    UNION ALL
    SELECT 10, '  - {id: warehouse, when: "service_name = ''Amazon Redshift''", team: analytics, feature: analytics-index}'
    UNION ALL
    SELECT 11, '  - {id: sandbox, when: "sub_account_id = ''' || sub_account_id || '''", team: experiments, from: '
        || strftime(make_timestamp(getvariable('first_day') + 86400000000), '%Y-%m-%d') || '}'
    FROM account WHERE account_no = 17
    UNION ALL
    SELECT 12, '  - {id: moved, when: "sub_account_id = ''' || sub_account_id
        || ''' and service_name = ''Amazon Simple Storage Service''", team: storage, feature: storage-api, to: '
        || strftime(make_timestamp(getvariable('first_day') + 2 * 86400000000), '%Y-%m-%d') || '}'
    FROM account WHERE account_no = 23
    UNION ALL
    SELECT 13, 'inherit:'
    UNION ALL
    SELECT 14, '  sub_account:'
    UNION ALL
    SELECT 15 + account_no, '    "' || sub_account_id || '": {team: ' || t.name || '}'
    FROM account AS a JOIN team AS t ON t.team_no = a.account_no % 60
    WHERE a.account_no < 197 AND a.account_no % 5 = 1
    UNION ALL
    SELECT 300, '  api_key:'
    UNION ALL
    SELECT 301 + feature_no, '    key-' || printf('%04d', feature_no * 4) || ': {team: ' || team || ', feature: ' || name || '}'
    FROM feature WHERE feature_no % 50 = 0
    UNION ALL
    SELECT 1000, 'shared:'
    UNION ALL
    SELECT 1001, '  - {id: support, when: "service_name = ''AWS Support''", split: proportional, to: all}'
    UNION ALL
    SELECT 1002, '  - {id: tax, when: "charge_category = ''Tax''", split: {fixed: {search: 37, ads: 23, checkout: 17, payments: 11, growth: 7, mobile: 5}}}'
)
