Attribute VB_Name = "DafatirCells"
Option Explicit
Option Private Module

' What xlwings raises when Python does not start.
Private Const NoServer As Long = 1000
Private Const RestSeconds As Long = 60
Private RestsUntil As Date

' What a worksheet function answers. Without Python it is #N/A: a total must not pass over it.
Public Function Answer(ByVal Code As String, ByVal Given As Variant) As Variant
    Dim At As Long, Values() As Variant
    Answer = DafatirWindows.NotAvailable()
    If Now < RestsUntil Then
        Exit Function
    End If
    ReDim Values(LBound(Given) To UBound(Given))
    For At = LBound(Given) To UBound(Given)
        If IsObject(Given(At)) Then
            Values(At) = DafatirWindows.ValuesOf(Given(At))
        ElseIf Not IsMissing(Given(At)) Then
            Values(At) = Given(At)
        End If
    Next At
    On Error GoTo Failed
    Answer = XLPyAnswer(DafatirWords.Spoken(), Code, Values)
    Exit Function
Failed:
    If Err.Number = NoServer Then
        ' Each cell would wait for it in its turn, and Excel with them.
        RestsUntil = DateAdd("s", RestSeconds, Now)
    End If
End Function
