CREATE TABLE team_successor (
  team          STRING          NOT NULL COMMENT 'Team that has ended; source ownership rules',
  from_date     DATE            NOT NULL COMMENT 'First UTC usage date on which the successor stands in: the day the team ends, or a later day on which a successor itself passes on',
  to_date       DATE                     COMMENT 'UTC usage date after the last; null means for ever. The periods of a team do not overlap',
  successor     STRING          NOT NULL COMMENT 'Team that stands in, which has not itself passed on by from_date',
  weight        DECIMAL(38, 18) NOT NULL COMMENT 'Part of the successor; parts of total_weight, exact',
  total_weight  DECIMAL(38, 18) NOT NULL COMMENT 'Sum of the parts of all successors of the team from that date; parts'
) COMMENT 'Who stands in for teams that were renamed, merged or split, followed through chains'
TBLPROPERTIES ('grain' = 'team, from_date, successor', 'data_owner' = 'finance', 'layer' = 'work', 'since' = '0.1');
