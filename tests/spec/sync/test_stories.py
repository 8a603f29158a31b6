"""The sync as its manual: base, mine and theirs in a table; what becomes of them below."""

from collections.abc import Callable

from workbooks.ledger.plan import Plan
from workbooks.ledger.sheet import Policy

Story = Callable[..., Plan]


def test_two_clerks_change_different_fields(story: Story) -> None:
    story("""
           | kind   | days
      base | sick   | 3
      mine | sick   | 5
    theirs | annual | 3
    merged | annual | 5
      here | annual | 5
     there | annual | 5
    """)


def test_both_type_the_same_value(story: Story) -> None:
    plan = story("""
           | kind   | days
      base | sick   | 3
      mine | sick   | 5
    theirs | sick   | 5
    merged | sick   | 5
    """)
    assert plan.quiet


def test_the_same_cell_is_asked_and_both_sheets_stay(story: Story) -> None:
    story("""
           | kind   | days
      base | sick   | 3
      mine | sick   | 5
    theirs | sick   | 7
    merged | sick   | 7
      here | sick   | 5
     there | sick   | 7
     asked |        | ?
    """)


def test_mine_wins_where_told_so(story: Story) -> None:
    table = """
           | kind   | days
      base | sick   | 3
      mine | sick   | 5
    theirs | sick   | 7
    merged | sick   | 5
     there | sick   | 5
    """
    story(table, Policy(on_conflict="mine"))


def test_theirs_wins_where_told_so_and_my_value_is_kept(story: Story) -> None:
    table = """
           | kind   | days
      base | sick   | 3
      mine | sick   | 5
    theirs | sick   | 7
    merged | sick   | 7
      here | sick   | 7
    """
    plan = story(table, Policy(on_conflict="theirs"))
    assert plan.push[0].lost == (5,)


def test_a_row_that_vanished_is_told_and_stays(story: Story) -> None:
    plan = story("""
           | kind   | days
      base | sick   | 3
      base | annual | 4
      mine | -      | -
      mine | annual | 4
    theirs | sick   | 3
    merged | sick   | 3
    merged | annual | 4
      here | annual | 4
    """)
    assert len(plan.vanished) == 1


def test_an_accepted_deletion_goes_everywhere(story: Story) -> None:
    table = """
           | kind   | days
      base | sick   | 3
      base | annual | 4
      mine | -      | -
      mine | annual | 4
    merged | annual | 4
     there | annual | 4
    """
    story(table, Policy(deletions="accept"))


def test_a_restored_row_comes_back(story: Story) -> None:
    table = """
           | kind   | days
      base | sick   | 3
      mine | -      | -
    theirs | sick   | 4
    merged | sick   | 4
      here | sick   | 4
    """
    story(table, Policy(deletions="restore"))


def test_both_delete_the_same_row(story: Story) -> None:
    table = """
           | kind   | days
      base | sick   | 3
      mine | -      | -
    theirs | -      | -
    merged | sick   | 3
    """
    story(table)


def test_new_rows_of_both_reach_both(story: Story) -> None:
    story("""
           | kind   | days
      base | sick   | 3
      mine | sick   | 3
      mine | annual | 1
    theirs | sick   | 3
    theirs | unpaid | 2
    merged | sick   | 3
    merged | annual | 1
    merged | unpaid | 2
      here | sick   | 3
      here | annual | 1
      here | unpaid | 2
     there | sick   | 3
     there | annual | 1
     there | unpaid | 2
    """)


def test_one_cell_in_conflict_holds_nothing_else_back(story: Story) -> None:
    story("""
           | kind   | days | note
      base | sick   | 3    | a
      mine | annual | 5    | a
    theirs | sick   | 7    | b
    merged | annual | 7    | b
      here | annual | 5    | b
     there | annual | 7    | b
     asked |        | ?    |
    """)
